package org.rasid.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;

/** A certificate authority that keytool makes, and what it signs; all in PKCS12 stores in one folder. */
final class Authority {
    static final String PASSWORD = "store-pass-8Jq2";

    private static final String SELF = "authority";

    private final Path folder;
    private final Path keys;

    private Authority(Path folder, String name) {
        this.folder = folder;
        this.keys = folder.resolve(name + ".p12");
    }

    static Authority make(Path folder, String name) throws IOException, InterruptedException, GeneralSecurityException {
        Authority authority = new Authority(folder, name);
        authority.generate(SELF, "CN=" + name, List.of("-ext", "bc:c", "-validity", "30"));
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(SELF, load(authority.keys).getCertificate(SELF));
        store(trust, authority.trust());
        return authority;
    }

    /** A store with a key and its certificate: name and, for servers, a subject alternative name such as {@code ip:127.0.0.1}. */
    Path issue(String name, String alternative) throws IOException, InterruptedException, GeneralSecurityException {
        return issue(name, alternative, List.of("-validity", "20"));
    }

    /** As {@link #issue(String, String)}, but of a week ago and for one day. */
    Path issueExpired(String name, String alternative)
            throws IOException, InterruptedException, GeneralSecurityException {
        return issue(name, alternative, List.of("-startdate", "-7d", "-validity", "1"));
    }

    /** A store with the certificate of this authority alone, which is there from the start and stays as it is. */
    Path trust() {
        return folder.resolve(keys.getFileName() + ".trust");
    }

    private Path issue(String name, String alternative, List<String> validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<String> more = new ArrayList<>(List.of("-signer", SELF));
        more.addAll(validity);
        if (!alternative.isEmpty()) {
            more.addAll(List.of("-ext", "san=" + alternative));
        }
        generate(name, "CN=" + name + ",O=Rasid", more);
        KeyStore all = load(keys);
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        Certificate[] chain = {all.getCertificate(name), all.getCertificate(SELF)};
        one.setKeyEntry(name, all.getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
        return store(one, folder.resolve(name + ".p12"));
    }

    private void generate(String alias, String name, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static Path store(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
