/** The events in a Lucene index on disk, with the changes that led to them: kept up from the topics, asked by readers. */
@NullMarked
package org.rasid.monitor.view;

import org.jspecify.annotations.NullMarked;
