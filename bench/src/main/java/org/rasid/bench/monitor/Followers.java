package org.rasid.bench.monitor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Readers of the stream on one thread: every other one follows all, the others one of the {@link Interest#CHOSEN}. */
final class Followers implements AutoCloseable {
    private final List<Follower> followers = new ArrayList<>();
    private final Map<Interest, BitSet> expected = new HashMap<>();
    private final Latencies latencies = new Latencies();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private final Selector selector = Selector.open();
    private final CountDownLatch connected;
    private final Thread thread = new Thread(this::run, "followers");
    private int gone;

    /** Takes the first serial number of the changes that are to come. */
    Followers(String url, int count, long firstSerial) throws IOException {
        connected = new CountDownLatch(count);
        InetSocketAddress address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(url).getPort());
        for (int i = 0; i < count; i++) {
            Interest interest = i % 2 == 0 ? Interest.ALL : Interest.CHOSEN.get(i / 2 % Interest.CHOSEN.size());
            Follower follower = new Follower(interest, History.FIRST_CHANGE + firstSerial);
            SocketChannel channel = SocketChannel.open(address);
            channel.write(ByteBuffer.wrap(follower.request()));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, follower);
            followers.add(follower);
            expected.put(interest, new BitSet());
        }
        thread.start();
    }

    void awaitConnected() throws InterruptedException {
        connected.await();
    }

    /** Says that a change comes, the how manieth since the start counted from 0. */
    void expect(int serial, History.Change change) {
        expected.forEach((interest, serials) -> serials.set(serial, interest.concernedBy(change)));
    }

    /** Stops reading and tells what came. */
    ObjectNode told(double seconds) throws InterruptedException {
        thread.interrupt();
        thread.join();
        long lost = 0;
        long unasked = 0;
        for (Follower follower : followers) {
            BitSet of = expected.getOrDefault(follower.interest(), new BitSet());
            lost += without(of, follower.got());
            unasked += without(follower.got(), of);
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("followers", followers.size())
                .put("lost", lost)
                .put("doubled", followers.stream().mapToInt(Follower::doubled).sum())
                .put("unasked", unasked)
                .put(
                        "outOfOrder",
                        followers.stream().mapToInt(Follower::disordered).sum())
                .put("resets", followers.stream().mapToInt(Follower::resets).sum())
                .put("disconnected", gone)
                .put(
                        "bytesASecond",
                        Math.round(followers.stream().mapToLong(Follower::bytes).sum() / seconds))
                .set("latency", latencies.summary());
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                selector.select(key -> read(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        Follower follower = (Follower) key.attachment();
        boolean before = follower.isConnected();
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                throw new IOException("the monitor ended the stream");
            }
            follower.take(buffer.flip(), InstantSource.system().instant(), latencies);
            if (!before && follower.isConnected()) {
                connected.countDown();
            }
        } catch (IOException e) {
            gone++;
            key.cancel();
            System.err.println(e.getMessage());
        }
    }

    private static int without(BitSet some, BitSet others) {
        BitSet left = (BitSet) some.clone();
        left.andNot(others);
        return left.cardinality();
    }
}
