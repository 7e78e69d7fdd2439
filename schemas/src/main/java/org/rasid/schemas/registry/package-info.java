/** A client of the Confluent Schema Registry REST API, under Confluent's configuration names. */
@NullMarked
package org.rasid.schemas.registry;

import org.jspecify.annotations.NullMarked;
