package org.rasid.producer.send;

/** Whether Kafka's zstd library, which is native code, works here. */
final class Zstd {
    private Zstd() {}

    /** False where there is no build for this platform, or none can be unpacked (a temporary directory without exec). */
    static boolean isUsable() {
        try {
            Class<?> library = Class.forName("com.github.luben.zstd.Zstd");
            Object bound = library.getMethod("compressBound", long.class).invoke(null, 1L);
            return bound instanceof Long bytes && bytes > 0;
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }
}
