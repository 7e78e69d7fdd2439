/** What bytes are as text, and in which language the text is. */
@NullMarked
package org.rasid.producer.text;

import org.jspecify.annotations.NullMarked;
