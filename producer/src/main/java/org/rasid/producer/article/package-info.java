/** What makes an article acceptable, and its id, version and time of publication. */
@NullMarked
package org.rasid.producer.article;

import org.jspecify.annotations.NullMarked;
