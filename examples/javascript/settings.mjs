// Settings, from environment variables. An unset one leaves its part out.
//   RASID_BOOTSTRAP_SERVERS   host:port, comma-separated; required
//   RASID_SCHEMA_REGISTRY     base address, with its base path where it has one; required
//   RASID_GROUP               consumer group; unset: a new one, which begins at the beginning
//   RASID_REGISTRY_USER, RASID_REGISTRY_PASSWORD                      basic authentication at the registry
//   RASID_SSL=true, RASID_SSL_CA (a PEM file)                         TLS to the brokers
//   NODE_EXTRA_CA_CERTS (a PEM file; Node reads it)                   a private authority of an https registry
//   RASID_SASL_MECHANISM (plain, scram-sha-256, scram-sha-512), RASID_SASL_USER, RASID_SASL_PASSWORD
import { readFileSync } from "node:fs";
import { logLevel } from "kafkajs";

const env = process.env;

export function kafka() {
  const settings = { clientId: "rasid-example", brokers: required("RASID_BOOTSTRAP_SERVERS").split(","), logLevel: logLevel.NOTHING };
  if (env.RASID_SSL === "true" || env.RASID_SSL_CA) {
    settings.ssl = env.RASID_SSL_CA ? { ca: [readFileSync(env.RASID_SSL_CA, "utf8")] } : true;
  }
  if (env.RASID_SASL_MECHANISM) {
    settings.sasl = {
      mechanism: env.RASID_SASL_MECHANISM.toLowerCase(),
      username: required("RASID_SASL_USER"),
      password: required("RASID_SASL_PASSWORD"),
    };
  }
  return settings;
}

export function registry() {
  // the base path counts: Apicurio serves Confluent's API under /apis/ccompat/v7
  const host = required("RASID_SCHEMA_REGISTRY").split(",")[0].replace(/\/+$/, "");
  if (!env.RASID_REGISTRY_USER) return { host };
  return { host, auth: { username: env.RASID_REGISTRY_USER, password: required("RASID_REGISTRY_PASSWORD") } };
}

// What went wrong, with what to do about it.
export function explained(error, topics) {
  const text = error.message;
  const { name, status } = error.cause ?? error;
  if (name === "ResponseError" && status === 404 && /(status|HTTP) 404/.test(text)) {
    return `RASID_SCHEMA_REGISTRY: no registry answers there (404); check its base path, /apis/ccompat/v7 for Apicurio: ${text}`;
  }
  if (name === "ResponseError" && /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|certificate/.test(text)) {
    return `RASID_SCHEMA_REGISTRY: the registry cannot be reached: ${text}`;
  }
  if (/does not host this topic-partition/.test(text)) {
    return `no such topic among ${topics.join(", ")}; "rasid topics list" names them: ${text}`;
  }
  return `${error.name}: ${text}`;
}

export function group() {
  return env.RASID_GROUP ?? `rasid-example-${process.pid}-${Date.now()}`;
}

function required(name) {
  if (env[name]) return env[name];
  console.error(`set ${name}; "rasid up" and "rasid demo" print the addresses`);
  process.exit(2);
}
