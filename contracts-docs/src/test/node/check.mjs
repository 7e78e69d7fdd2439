// Prints what the official parser has to say of a document, a finding a line: severity (0: error, 1: warning), place and
// message; then the topics that it found.
import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser';

const parser = new Parser();
parser.registerSchemaParser(AvroSchemaParser());
const { document, diagnostics } = await parser.parse(await readFile(process.argv[2], 'utf8'));
for (const { severity, path, message } of diagnostics) {
  console.log(`finding ${severity} ${path.join('/')}: ${message}`);
}
for (const channel of document?.channels().all() ?? []) {
  const [message] = channel.messages().all();
  console.log(`topic ${channel.address()} ${message.hasPayload() ? message.schemaFormat() : 'bytes'}`);
}
