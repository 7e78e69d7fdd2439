package org.rasid.monitor.alert;

import org.rasid.monitor.alert.channel.ChannelKind;

/** A channel, as readers may know it. */
public record ChannelInfo(String name, ChannelKind kind) {}
