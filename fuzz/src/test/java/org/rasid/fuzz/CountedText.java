package org.rasid.fuzz;

/** A text that counts how often its characters are looked at, and ends what looks too often. */
final class CountedText implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** More characters were looked at than may be. */
    static final class TooMuchWork extends RuntimeException {}

    @Override
    public char charAt(int index) {
        if (++looks > most) {
            throw new TooMuchWork();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
