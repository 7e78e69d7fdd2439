package org.rasid.producer;

import org.rasid.producer.send.SendException;

/** What an article waits at before it is sent. */
interface Gates {
    /** Open to all. */
    Gates OPEN = () -> {};

    /** Waits until the next article may go. */
    void await() throws SendException, InterruptedException;
}
