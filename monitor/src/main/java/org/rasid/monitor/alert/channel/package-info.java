/** The ways an alert leaves: webhook, Slack, mail, topic. */
@NullMarked
package org.rasid.monitor.alert.channel;

import org.jspecify.annotations.NullMarked;
