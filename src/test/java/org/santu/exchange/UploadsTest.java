package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;

/** What is sent stays with who sent it, for its time and no longer. */
class UploadsTest {
    private static final Caller CLERK = new Caller("clerk", new Scope("139921", PrivacyClass.SENSITIVE));
    private static final Caller OTHER = new Caller("other", new Scope("139921", PrivacyClass.SENSITIVE));

    @TempDir
    private Path home;

    private Uploads uploads;

    @BeforeEach
    void open() {
        uploads = new Uploads(home, 1_000_000, 1_000_000);
    }

    private record Sent(String name, byte[] bytes) implements Uploads.Incoming {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private Uploads.Upload send(String name, int bytes) throws IOException {
        return uploads.keep(CLERK, List.of(new Sent(name, new byte[bytes])));
    }

    private Path folder(UUID upload) {
        return home.resolve("uploads").resolve(upload.toString());
    }

    private void makeOld(UUID upload) throws IOException {
        Files.setLastModifiedTime(
                folder(upload),
                FileTime.from(Instant.now().minus(Duration.ofHours(6).plusSeconds(1))));
    }

    @Test
    void whoSentAFileSeesUntilWhenItIsKept() throws IOException {
        UUID id = send("台账.csv", 700).id();
        assertThat(uploads.listKept(CLERK)).singleElement().satisfies(kept -> {
            assertThat(kept.upload()).isEqualTo(id);
            assertThat(kept.file()).isEqualTo("台账.csv");
            assertThat(kept.bytes()).isEqualTo(700);
            assertThat(Duration.between(Instant.now(), kept.keptUntil()))
                    .isBetween(Duration.ofMinutes(359), Duration.ofHours(6));
        });
        assertThat(uploads.listKept(OTHER)).isEmpty();
        uploads.remove(id);
        assertThat(uploads.listKept(CLERK)).isEmpty();
    }

    /** It used to wait for the next file that somebody sent. */
    @Test
    void afterItsTimeAFileIsGoneThoughNobodySendsAnother() throws IOException {
        UUID id = send("台账.csv", 10).id();
        makeOld(id);
        assertThatThrownBy(() -> uploads.get(CLERK, id))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-UPLOAD-NOT-FOUND"));
        uploads.sweep();
        assertThat(folder(id)).doesNotExist();
    }

    /** It used to be told as "no file was sent". */
    @Test
    void anEmptyFileIsCalledByItsName() {
        assertThatThrownBy(() -> send("道路.shp", 0)).isInstanceOfSatisfying(SantuException.class, e -> {
            assertThat(e.code()).isEqualTo("SANTU-IMPORT-UPLOAD-HOLLOW");
            assertThat(e.args()).containsExactly("道路.shp");
        });
        assertThat(home.resolve("uploads")).isEmptyDirectory();
    }

    /** The page says it before anything is sent, and knows the same number. */
    @Test
    void tooManyFilesAreCounted() throws IOException {
        Sent one = new Sent("甲.csv", new byte[1]);
        assertThatThrownBy(() -> uploads.keep(CLERK, Collections.nCopies(Uploads.MOST_FILES + 1, one)))
                .isInstanceOfSatisfying(SantuException.class, e -> {
                    assertThat(e.code()).isEqualTo("SANTU-IMPORT-UPLOAD-MANY");
                    assertThat(e.args()).containsExactly(Uploads.MOST_FILES + 1, Uploads.MOST_FILES);
                });
        assertThat(Files.readString(Path.of("web/js/import-page.js")))
                .contains("MOST_FILES = " + Uploads.MOST_FILES + ";");
    }
}
