package org.rasid.monitor.alert.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of hosts. */
public interface Lookup {
    /** As the system knows them. */
    Lookup SYSTEM = InetAddress::getAllByName;

    /** All addresses of a name, or the one that a literal stands for. */
    InetAddress[] of(String host) throws UnknownHostException;
}
