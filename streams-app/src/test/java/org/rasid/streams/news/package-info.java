/** What written articles come to: extraction and deduplication together, without Kafka. */
@NullMarked
package org.rasid.streams.news;

import org.jspecify.annotations.NullMarked;
