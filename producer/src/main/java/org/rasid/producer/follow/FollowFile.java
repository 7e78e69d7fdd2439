package org.rasid.producer.follow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a file of sources, in YAML. Whatever it does not know is refused, so that no slip of the pen goes unnoticed. */
public final class FollowFile {
    private static final String EVERY = "5m";
    private static final double JITTER = 0.1;
    private static final String SETTLE = "5s";

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Written.class);

    private FollowFile() {}

    private record Written(
            @Nullable String every,
            @Nullable Double jitter,
            @Nullable List<WrittenSource> sources) {}

    private record WrittenSource(
            @Nullable String name,
            @Nullable String url,
            @Nullable String directory,
            @Nullable String topic,
            @Nullable String every,
            @Nullable Double jitter,
            @Nullable String outlet,
            @JsonProperty("full-text") @Nullable Boolean fullText,
            @Nullable String settle) {}

    /** The sources of a file, one or more. Directories are taken as seen from the directory of the file. */
    public static List<FollowedSource> read(Path file) throws FollowException {
        @Nullable Written written;
        try {
            String text = Files.readString(file);
            written = text.isBlank() ? null : YAML.readValue(text);
        } catch (NoSuchFileException e) {
            throw new FollowException("there is no file " + file + "; give --follow a file of sources", e);
        } catch (JsonProcessingException e) {
            throw new FollowException(file + place(e.getLocation()) + ": " + said(e), null);
        } catch (IOException e) {
            throw new FollowException(file + " cannot be read (" + e + ")", e);
        }
        if (written == null || written.sources() == null || written.sources().isEmpty()) {
            throw new FollowException(file + " names no sources; list them under 'sources'", null);
        }
        List<FollowedSource> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (WrittenSource one : written.sources()) {
            try {
                FollowedSource source = source(file, written, one);
                if (!names.add(source.name())) {
                    throw new IllegalArgumentException(
                            source.name() + ": two sources have this name; give each a 'name'");
                }
                sources.add(source);
            } catch (IllegalArgumentException e) {
                throw new FollowException(file + ": source " + (sources.size() + 1) + ": " + e.getMessage(), null);
            }
        }
        return List.copyOf(sources);
    }

    private static FollowedSource source(Path file, Written all, @Nullable WrittenSource one) {
        if (one == null) {
            throw new IllegalArgumentException("is empty");
        }
        if (Stream.of(one.url(), one.directory(), one.topic())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException("must have one of 'url', 'directory' and 'topic'");
        }
        FollowedSource.Kind kind;
        String place;
        if (one.url() != null) {
            kind = FollowedSource.Kind.URL;
            place = one.url();
        } else if (one.directory() != null) {
            kind = FollowedSource.Kind.DIRECTORY;
            place = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("/"))
                    .resolve(one.directory())
                    .normalize()
                    .toString();
        } else {
            kind = FollowedSource.Kind.TOPIC;
            place = Objects.requireNonNull(one.topic());
        }
        return new FollowedSource(
                first(one.name(), one.directory(), place),
                kind,
                place,
                duration("every", first(one.every(), all.every(), EVERY)),
                first(one.jitter(), all.jitter(), JITTER),
                one.outlet(),
                Boolean.TRUE.equals(one.fullText()),
                duration("settle", first(one.settle(), null, SETTLE)));
    }

    private static <T> T first(@Nullable T own, @Nullable T shared, T otherwise) {
        return own != null ? own : shared != null ? shared : otherwise;
    }

    private static Duration duration(String key, String text) {
        return Durations.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + key + "' must be a time such as 30s, 5m or 1h but is '" + text + "'"));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : ":" + location.getLineNr();
    }

    private static String said(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no key '" + unknown.getPropertyName() + "'; the keys here are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList();
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return e.getCause() instanceof JsonParseException broken
                    ? "is not YAML (" + broken.getOriginalMessage() + ")"
                    : "the value of '"
                            + mapping.getPath()
                                    .get(mapping.getPath().size() - 1)
                                    .getFieldName() + "' is of the wrong kind";
        }
        return "is not YAML (" + e.getOriginalMessage() + ")";
    }
}
