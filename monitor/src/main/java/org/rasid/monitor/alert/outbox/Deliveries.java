package org.rasid.monitor.alert.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.rasid.monitor.alert.json.StrictJson;
import org.rasid.monitor.alert.notice.Notice;

/** What is still to be delivered, by channel and by when it is tried; and what was given up. */
public final class Deliveries {
    /** As many wait for one channel at most; further ones are given up at once. */
    static final int MAX_PENDING = 10_000;

    private static final int MAX_DEAD = 10_000;

    private final MVMap<String, String> pending;
    private final MVMap<String, String> dead;
    private final Progress progress;

    Deliveries(MVMap<String, String> pending, MVMap<String, String> dead, Progress progress) {
        this.pending = pending;
        this.dead = dead;
        this.progress = progress;
    }

    /**
     * Takes a notice for a channel.
     *
     * @param next when it is tried
     * @param held whether it waits for the end of quiet hours
     * @return false: too many wait already, and it was given up
     */
    public boolean add(String channel, Notice notice, Instant now, Instant next, boolean held) {
        Delivery delivery = new Delivery(progress.next("delivery"), channel, notice, 0, next, held, null);
        if (pending(channel) >= MAX_PENDING) {
            bury(delivery, now, MAX_PENDING + " others wait for the channel");
            return false;
        }
        put(delivery);
        return true;
    }

    /** The delivery of a channel that is tried next, now or later; empty where none waits. */
    public Optional<Delivery> next(String channel) {
        Iterator<String> keys = Keys.within(pending, channel);
        if (!keys.hasNext()) {
            return Optional.empty();
        }
        String key = keys.next();
        return Keys.isWithin(key, channel) ? Optional.of(read(key)) : Optional.empty();
    }

    /** The deliveries that were held back with this one and are due with it, itself among them; the oldest first. */
    public List<Delivery> heldWith(Delivery first, Instant now, int limit) {
        List<Delivery> held = new ArrayList<>();
        for (Iterator<String> keys = Keys.within(pending, first.channel()); keys.hasNext() && held.size() < limit; ) {
            String key = keys.next();
            if (!Keys.isWithin(key, first.channel())) {
                break;
            }
            Delivery delivery = read(key);
            if (delivery.next().isAfter(now)) {
                break;
            }
            if (delivery.held()
                    && delivery.notice().rule().equals(first.notice().rule())) {
                held.add(delivery);
            }
        }
        return held;
    }

    /** Puts a delivery that failed in the place of what it was. */
    public void retry(Delivery was, Delivery failed) {
        remove(was);
        put(failed);
    }

    /** Removes a delivery that is done. */
    public void remove(Delivery delivery) {
        pending.remove(key(delivery));
    }

    /** Gives a delivery up. The last {@value #MAX_DEAD} are kept. */
    public void bury(Delivery delivery, Instant now, String problem) {
        remove(delivery);
        dead.put(Keys.of(delivery.sequence()), StrictJson.write(new DeadDelivery(now, problem, delivery)));
        while (dead.size() > MAX_DEAD) {
            dead.remove(dead.firstKey());
        }
    }

    /** The channels for which something waits. */
    public Set<String> channels() {
        Set<String> channels = new TreeSet<>();
        for (String key = pending.firstKey(); key != null; key = pending.higherKey(Keys.behind(Keys.first(key)))) {
            channels.add(Keys.first(key));
        }
        return channels;
    }

    /** How many wait for a channel. */
    public long pending(String channel) {
        return Keys.count(pending, channel);
    }

    /** What was given up, the oldest first. */
    public List<DeadDelivery> dead() {
        return dead.values().stream()
                .map(json -> StrictJson.read(json, DeadDelivery.class))
                .toList();
    }

    private void put(Delivery delivery) {
        pending.put(key(delivery), StrictJson.write(delivery));
    }

    private Delivery read(String key) {
        return StrictJson.read(String.valueOf(pending.get(key)), Delivery.class);
    }

    private static String key(Delivery delivery) {
        return Keys.of(
                delivery.channel(), Keys.of(Math.max(0, delivery.next().toEpochMilli())), Keys.of(delivery.sequence()));
    }
}
