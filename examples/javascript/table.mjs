// Keeps a table of the active events in memory, follows merges and retractions, and prints what becomes of it:
//   RASID_BOOTSTRAP_SERVERS=… RASID_SCHEMA_REGISTRY=… node table.mjs [--country IQ] [TOPIC…]
// It lives in memory, so it begins at the beginning on each start, in a group of its own (settings.mjs); a table that
// lasts, as in a database, keeps one group and goes on where it stopped.
import { parseArgs } from "node:util";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";
import { Kafka } from "kafkajs";
import { avroOptions, decoded } from "./event.mjs";
import { explained, group, kafka as kafkaSettings, registry as registrySettings } from "./settings.mjs";

const { values, positionals } = parseArgs({ options: { country: { type: "string" } }, allowPositionals: true });
const topics = positionals.length ? positionals : ["events.strikes"];
const registry = new SchemaRegistry(registrySettings(), avroOptions);
const consumer = new Kafka(kafkaSettings()).consumer({ groupId: group(), allowAutoTopicCreation: false });

const table = new Map(); // id → event: the active ones that are wanted
const links = new Map(); // id → id: what was merged into what
let stopping;

async function eachMessage({ topic, partition, message }) {
  let event;
  try {
    event = await decoded(registry, topic, partition, message);
  } catch (error) {
    stop(error); // a restart would meet the record again
    throw error;
  }
  apply(message.key.toString(), event);
}

// The id that an event has now: links followed to their end, or, while a link back is not yet undone, till they meet.
function current(id) {
  const passed = new Set();
  for (; links.has(id) && !passed.has(id); id = links.get(id)) passed.add(id);
  return id;
}

// The status first, the filter after it: an event that ended has no country any more, and one that moved to another
// country leaves the table like one that ended.
function apply(id, event) {
  const { status, place, mergedInto, headlineAr } = event;
  if (status === "MERGED") links.set(id, mergedInto);
  else links.delete(id);
  const wanted = status === "ACTIVE" && (!values.country || place?.country === values.country);
  if (wanted) {
    print(table.has(id) ? "~" : "+", id, headlineAr);
    table.set(id, event);
  } else if (table.delete(id)) {
    // whatever else is kept under the id moves to where its links end, be that one read or not
    print("-", id, status === "MERGED" ? `now ${current(id)}` : status.toLowerCase());
  }
}

function print(sign, id, text) {
  console.log(`${sign} ${id} ${text}`);
}

// Disconnecting leaves the group; not from within eachMessage, which it waits for.
function stop(error) {
  if (error) console.error(explained(error, topics));
  stopping ??= setImmediate(async () => {
    await consumer.disconnect().catch(() => {});
    process.exit(error ? 1 : 0);
  });
}

process.once("SIGINT", () => stop());
process.once("SIGTERM", () => stop());
consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || stop(payload.error));
try {
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({ eachMessage });
} catch (error) {
  stop(error);
}
