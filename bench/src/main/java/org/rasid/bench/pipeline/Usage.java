package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What this process has used so far. */
final class Usage {
    private static final long KIBIBYTE = 1024;
    private static final long MEGABYTE = 1_000_000;

    private Usage() {}

    /** Processor time, allocation, collections, compilation, memory, and bytes that its Kafka clients sent and received. */
    static ObjectNode now() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "cpuSeconds",
                        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
                                / 1e9)
                .put("allocatedBytes", allocated)
                .put(
                        "collections",
                        ManagementFactory.getGarbageCollectorMXBeans().stream()
                                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                                .sum())
                .put(
                        "collectionSeconds",
                        ManagementFactory.getGarbageCollectorMXBeans().stream()
                                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                                        .sum()
                                / 1e3)
                .put("streamThreadSeconds", streamThreadSeconds(threads))
                .put(
                        "compilationSeconds",
                        ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3)
                .put(
                        "heapMegabytes",
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE)
                .put("residentMegabytes", residentMegabytes())
                .put("sentBytes", clients("outgoing-byte-total"))
                .put("receivedBytes", clients("incoming-byte-total"));
    }

    /** Processor time of Kafka Streams' own threads, without compiler and collector. */
    private static double streamThreadSeconds(ThreadMXBean threads) {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(thread ->
                                thread != null && thread.getThreadName().contains("-StreamThread-"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                        .filter(nanos -> nanos > 0)
                        .sum()
                / 1e9;
    }

    /** As Linux tells it; 0 elsewhere. */
    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmRSS:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum()
                        * KIBIBYTE
                        / MEGABYTE;
    }

    private static long clients(String attribute) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        double sum = 0;
        try {
            for (String pattern : new String[] {
                "kafka.producer:type=producer-metrics,client-id=*", "kafka.consumer:type=consumer-metrics,client-id=*"
            }) {
                for (ObjectName client : beans.queryNames(new ObjectName(pattern), null)) {
                    sum += (Double) beans.getAttribute(client, attribute);
                }
            }
        } catch (JMException e) {
            throw new IllegalStateException("the clients do not tell " + attribute, e);
        }
        return (long) sum;
    }
}
