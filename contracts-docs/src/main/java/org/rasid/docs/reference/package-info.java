/** The pages of commands and settings, which know the command line and the apps. */
@NullMarked
package org.rasid.docs.reference;

import org.jspecify.annotations.NullMarked;
