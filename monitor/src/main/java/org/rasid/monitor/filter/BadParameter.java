package org.rasid.monitor.filter;

/** A request parameter that can not be taken; the message names it and says what is asked for. */
public final class BadParameter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 200;

    private final String parameter;

    /** The message is the name, a blank and the complaint. */
    public BadParameter(String parameter, String complaint) {
        super(shortened(parameter + " " + complaint));
        this.parameter = shortened(parameter);
    }

    /** As above, with what found it out. */
    public BadParameter(String parameter, String complaint, Throwable cause) {
        super(shortened(parameter + " " + complaint), cause);
        this.parameter = shortened(parameter);
    }

    /** Its name. */
    public String parameter() {
        return parameter;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
