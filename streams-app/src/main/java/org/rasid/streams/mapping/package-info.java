/** Between Avro and the domain: the only package that translates. */
@NullMarked
package org.rasid.streams.mapping;

import org.jspecify.annotations.NullMarked;
