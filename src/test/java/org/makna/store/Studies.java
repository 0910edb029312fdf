package org.makna.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.makna.model.CodePoints;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.model.Message;
import org.makna.model.TextRange;

/** What the tests of this room make studies of. */
final class Studies {

    /** An interview of our own, with a character outside the Basic Multilingual Plane and a joined family. */
    static final String TEXT = "I: Bagaimana pelayanannya?\nP: Cepat 😀, tapi mahal.\nI: Dan keluarga 👨‍👩‍👧?\nP: Mereka antre lama.\n";

    private Studies() {
    }

    /** A clock that goes when it is told to. */
    static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static Message label(String what) {
        return Message.of("test.edit", what);
    }

    static <T> T edit(StudyFile study, EditWork<T> work) {
        return study.edit(label("edit"), "Ana", work).join().result();
    }

    static StudyFile create(Path folder) {
        return StudyFile.create(folder.resolve("study.makna"), "Pelayanan", "id");
    }

    static NewDocument document(String name, String text) {
        return new NewDocument(null, name, DocumentKind.INTERVIEW, "id", text.length(), new CodePoints(text).count(),
                Content.of(text).key(), null, name + ".txt", null);
    }

    static Document addDocument(StudyFile study, String name, String text) {
        study.putContent(List.of(Content.of(text))).join();
        return edit(study, rows -> rows.documents().create(document(name, text)));
    }

    static TextRange range(int start, int end) {
        return new TextRange(start, end);
    }
}
