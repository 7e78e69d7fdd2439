// Reads event topics and prints one line of JSON for each record, until Ctrl-C.
//   RASID_BOOTSTRAP_SERVERS=… RASID_SCHEMA_REGISTRY=… node consume.mjs [--max N] [--from TIME] [TOPIC…]
// Without a topic it reads all eight event topics; further settings are in settings.mjs.
import { parseArgs } from "node:util";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";
import { Kafka } from "kafkajs";
import { action, avroOptions, decoded, headers } from "./event.mjs";
import { explained, group, kafka as kafkaSettings, registry as registrySettings } from "./settings.mjs";

const TOPICS = ["strikes", "talks", "deadlines", "force-movements", "threats", "truces", "agreements", "security-operations"];

const { max, from, topics } = args();
const registry = new SchemaRegistry(registrySettings(), avroOptions);
const kafka = new Kafka(kafkaSettings());
// kafkajs gives committed records only, unless readUncommitted is set
const consumer = kafka.consumer({ groupId: group(), allowAutoTopicCreation: false });
let printed = 0;
let stopping;

process.once("SIGINT", () => stop());
process.once("SIGTERM", () => stop());
consumer.on(consumer.events.CRASH, ({ payload }) => {
  if (!payload.restart) fail(payload.error);
});

try {
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  const starts = from === undefined ? [] : await offsetsAt(from);
  await consumer.run({ eachBatch, eachBatchAutoResolve: false });
  starts.forEach((start) => consumer.seek(start));
} catch (error) {
  fail(error);
}

// An offset is resolved, and with that committed, when its line is out: what was not printed comes again.
async function eachBatch({ batch, resolveOffset, heartbeat, isRunning, isStale }) {
  for (const message of batch.messages) {
    if (stopping || !isRunning() || isStale()) return;
    await print(batch.topic, batch.partition, message);
    resolveOffset(message.offset);
    await heartbeat();
  }
}

async function print(topic, partition, message) {
  let event;
  try {
    event = await decoded(registry, topic, partition, message);
  } catch (error) {
    fail(error); // a restart would meet the record again
    throw error;
  }
  const time = new Date(Number(message.timestamp)).toISOString();
  const line = { topic, key: message.key.toString(), time, headers: headers(message), action: action(event), event };
  process.stdout.write(JSON.stringify(line) + "\n");
  if (++printed === max) stop();
}

// Where to begin so as to miss no record of that time or later. Some older ones come along: records are in the
// order in which they were written, and their times are publication times.
async function offsetsAt(time) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const each = topics.map(async (topic) =>
      (await admin.fetchTopicOffsetsByTimestamp(topic, time)).map((start) => ({ topic, ...start })));
    return (await Promise.all(each)).flat();
  } finally {
    await admin.disconnect();
  }
}

// Disconnecting commits what was printed and leaves the group; not from within eachBatch, which it waits for.
function stop(exitCode = 0) {
  stopping ??= setImmediate(async () => {
    await consumer.disconnect().catch(() => {});
    process.exit(exitCode);
  });
}

function fail(error) {
  console.error(explained(error, topics));
  stop(1);
}

function args() {
  try {
    const options = { max: { type: "string", default: "0" }, from: { type: "string" } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const max = Number(values.max);
    const from = values.from === undefined ? undefined : Date.parse(values.from);
    if (!Number.isInteger(max) || max < 0) throw new Error(`--max: '${values.max}' is not a number of records`);
    if (Number.isNaN(from)) throw new Error(`--from: '${values.from}' is not a time such as 2026-03-01 or 2026-03-01T12:00Z`);
    return { max, from, topics: positionals.length ? positionals : TOPICS.map((name) => `events.${name}`) };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
