package org.rasid.monitor.alert.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an alert tells. */
public enum AlertKind {
    /** An event that came to match. */
    @JsonProperty("new")
    NEW("New event", "حدث جديد"),
    /** Something about an event differs. */
    @JsonProperty("changed")
    CHANGED("Event changed", "تغيّر في حدث"),
    /** An event that was told of was retracted, or merged into another. */
    @JsonProperty("ended")
    ENDED("Event withdrawn", "سُحب حدث"),
    /** The number of events reached the threshold. */
    @JsonProperty("threshold")
    THRESHOLD("Threshold reached", "بلغ عدد الأحداث الحدّ"),
    /** The last day of a deadline is near. */
    @JsonProperty("deadline")
    DEADLINE("Deadline near", "اقترب موعد نهائي"),
    /** Nothing happened: somebody tries a rule out. */
    @JsonProperty("test")
    TEST("Test alert, nothing happened", "تنبيه تجريبي، لم يحدث شيء");

    private final String english;
    private final String arabic;

    AlertKind(String english, String arabic) {
        this.english = english;
        this.arabic = arabic;
    }

    /** Words for it in English. */
    public String english() {
        return english;
    }

    /** Words for it in Arabic. */
    public String arabic() {
        return arabic;
    }
}
