package org.rasid.it.wire;

import java.io.IOException;
import java.net.URLClassLoader;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts the genuine Confluent jars on the context class path of each test of a class. */
@SuppressWarnings("NullAway.Init")
final class ConfluentClassPath implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private URLClassLoader confluent;
    private ClassLoader before;

    ClassLoader loader() {
        return confluent;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        confluent = ConfluentJars.load();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(confluent);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        confluent.close();
    }
}
