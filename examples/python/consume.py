"""Reads event topics and prints one line of JSON for each record, until Ctrl-C.

    pip install "confluent-kafka[avro,schemaregistry]"
    RASID_BOOTSTRAP_SERVERS=... RASID_SCHEMA_REGISTRY=... python consume.py [TOPIC...]

Not run by the build, unlike the examples in Java and JavaScript.
"""
import json
import os
import sys

from confluent_kafka import Consumer
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext

# one topic can be a regular expression, if it begins with ^
EVENTS = r"^events\.(strikes|talks|deadlines|force-movements|threats|truces|agreements|security-operations)$"

registry = SchemaRegistryClient({"url": os.environ["RASID_SCHEMA_REGISTRY"]})
decode = AvroDeserializer(registry)
consumer = Consumer({
    "bootstrap.servers": os.environ["RASID_BOOTSTRAP_SERVERS"],
    "group.id": os.environ.get("RASID_GROUP", f"rasid-example-{os.getpid()}"),
    "isolation.level": "read_committed",
    "auto.offset.reset": "earliest",
    "enable.auto.commit": False,
})
consumer.subscribe(sys.argv[1:] or [EVENTS])
try:
    while True:
        message = consumer.poll(1.0)
        if message is None:
            continue
        if message.error():
            raise SystemExit(f"{message.topic()}: {message.error()}")
        event = decode(message.value(), SerializationContext(message.topic(), MessageField.VALUE))
        headers = {name: value.decode() for name, value in message.headers() or []}
        # dates and times come as datetime objects, details as the bare record
        print(json.dumps({"key": message.key().decode(), "headers": headers, "event": event}, default=str, ensure_ascii=False))
        consumer.commit(message)
except KeyboardInterrupt:
    pass
finally:
    consumer.close()
