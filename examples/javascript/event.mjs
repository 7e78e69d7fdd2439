// From what the registry client decodes to plain JSON: dates and times in ISO 8601, `details` as the bare record.
import { SchemaType } from "@kafkajs/confluent-schema-registry";
import avsc from "avsc";

const DAY = 24 * 60 * 60 * 1000;

// Without these two, a date is a number of days and a time a number of milliseconds, both since 1970-01-01.
class DateType extends avsc.types.LogicalType {
  _fromValue(days) {
    return new Date(days * DAY).toISOString().slice(0, 10);
  }
  _toValue(text) {
    return Date.parse(text) / DAY;
  }
}

class TimestampType extends avsc.types.LogicalType {
  _fromValue(millis) {
    return new Date(millis).toISOString();
  }
  _toValue(text) {
    return Date.parse(text);
  }
}

export const avroOptions = {
  [SchemaType.AVRO]: { logicalTypes: { date: DateType, "timestamp-millis": TimestampType } },
};

// A union of several records comes wrapped, as in {"org.rasid.avro.StrikeDetails": {…}}. The type of the event says
// which one it is, so the wrapping goes.
function plain(value) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value.unwrap === "function") return plain(Object.values(value)[0]);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]));
}

// The event of a record, null for a tombstone. An error tells which record it is.
export async function decoded(registry, topic, partition, message) {
  try {
    return message.value === null ? null : plain(await registry.decode(message.value));
  } catch (error) {
    throw new Error(`${topic}/${partition}/${message.offset}: cannot be decoded: ${error.message}`, { cause: error });
  }
}

// What a service does with what it holds under the key.
export function action(event) {
  if (event === null) return "remove"; // events.mentions has tombstones, event topics have none
  switch (event.status) {
    case undefined: // a mention
    case "ACTIVE":
      return "upsert";
    case "MERGED":
      return "move"; // to the event mergedInto
    default:
      return "remove"; // RETRACTED, or a status that came after this was written
  }
}

export function headers(message) {
  return Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, value?.toString() ?? null]));
}
