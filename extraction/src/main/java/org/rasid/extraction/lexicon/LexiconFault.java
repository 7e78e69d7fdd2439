package org.rasid.extraction.lexicon;

import org.jspecify.annotations.Nullable;

/** A fault of a lexicon file; its message names file and line. */
public final class LexiconFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String what;

    LexiconFault(String file, int line, String what, @Nullable Throwable cause) {
        super(file + (line > 0 ? ":" + line : "") + ": " + what, cause);
        this.file = file;
        this.line = line;
        this.what = what;
    }

    /** The file, as {@link Table#name} says it. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 where the fault is of the file as a whole. */
    public int line() {
        return line;
    }

    /** What is wrong, without file and line. */
    public String what() {
        return what;
    }
}
