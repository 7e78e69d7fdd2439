package org.rasid.extraction.quantity;

/** How a stated number bounds the true one. */
public enum Bound {
    EXACT,
    /** أكثر من، ما لا يقل عن، على الأقل; also the lower end of a range. */
    AT_LEAST,
    AT_MOST,
    /** نحو، حوالي، قرابة. */
    ABOUT
}
