// Reads an event topic from its beginning and prints one JSON object for each event.
//   RASID_BOOTSTRAP_SERVERS=… RASID_SCHEMA_REGISTRY=… node consume.mjs [TOPIC] [HOW MANY]
// Stops after HOW MANY events, or never without it.
import { Kafka, logLevel } from "kafkajs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";

const [topic = "events.strikes", howMany = "0"] = process.argv.slice(2);
const brokers = required("RASID_BOOTSTRAP_SERVERS").split(",");
const registry = new SchemaRegistry({ host: required("RASID_SCHEMA_REGISTRY") });
const kafka = new Kafka({ clientId: "rasid-example", brokers, logLevel: logLevel.ERROR });
// kafkajs reads committed records only unless told otherwise
const consumer = kafka.consumer({ groupId: `rasid-example-${process.pid}` });
let seen = 0;

await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    if (message.value === null) return;
    const event = await registry.decode(message.value);
    const change = message.headers?.["rasid-change"]?.toString();
    console.log(JSON.stringify({ key: message.key.toString(), change, event }));
    if (++seen === Number(howMany)) {
      setImmediate(() => consumer.disconnect());
    }
  },
});

function required(name) {
  const value = process.env[name];
  if (!value) {
    console.error(`set ${name}; "rasid up" and "rasid demo" print it`);
    process.exit(2);
  }
  return value;
}
