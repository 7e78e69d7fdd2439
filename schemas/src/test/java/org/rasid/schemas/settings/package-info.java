@NullMarked
package org.rasid.schemas.settings;

import org.jspecify.annotations.NullMarked;
