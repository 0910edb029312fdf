package org.makna.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makna.model.Document;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;

/**
 * Who speaks in documents, now and after they were looked for again, to be looked at and changed before {@link SpeakerEdits#make}
 * makes it so.
 *
 * @param texts    the documents
 * @param speakers those who speak in them; the same label with the same name, cases and part is one, also of several documents
 * @param again    whether turns were looked for again
 */
public record SpeakerPlan(List<Text> texts, List<Found> speakers, boolean again) {

    public SpeakerPlan {
        texts = List.copyOf(texts);
        speakers = List.copyOf(speakers);
    }

    /**
     * A document.
     *
     * @param document as it was looked at
     * @param turns    its turns afterwards
     * @param people   who speaks in these turns, as intake found them
     * @param added    number of turns that begin where none did
     * @param gone     number of turns where there is none afterwards
     * @param changed  number of turns with another end or speaker
     */
    public record Text(Document document, List<Section> turns, List<ImportedSpeaker> people, int added, int gone,
            int changed) {

        public Text {
            turns = List.copyOf(turns);
            people = List.copyOf(people);
        }
    }

    /**
     * Someone who speaks.
     *
     * @param label       as written in the text
     * @param name        what they are called; the label, unless somebody gave them a name
     * @param interviewer whether they ask the questions
     * @param cases       names of the cases they belong to
     * @param before      number of turns so far
     * @param after       number of turns afterwards
     * @param documentIds the documents in which they speak
     */
    public record Found(String label, String name, boolean interviewer, List<String> cases, int before, int after,
            List<Long> documentIds) {

        public Found {
            cases = List.copyOf(cases);
            documentIds = List.copyOf(documentIds);
        }

        /** What is so now, with the case left as it is. */
        public SpeakerChoice choice() {
            return new SpeakerChoice(name, interviewer, null);
        }
    }

    /** Number of turns that come, go or change. */
    public int moved() {
        return texts.stream().mapToInt(text -> text.added() + text.gone() + text.changed()).sum();
    }

    /** Puts together what is the same in several documents, in the order in which it is added. */
    static final class Gathering {

        private record Key(String label, String name, boolean interviewer, List<String> cases) {}

        private record Turns(int before, int after, List<Long> documents) {}

        private final Map<Key, Turns> found = new LinkedHashMap<>();

        void add(long documentId, String label, String name, boolean interviewer, List<String> cases, int before,
                int after) {
            Turns known = found.computeIfAbsent(new Key(label, name, interviewer, List.copyOf(cases)),
                    key -> new Turns(0, 0, List.of()));
            List<Long> documents = new ArrayList<>(known.documents());
            documents.add(documentId);
            found.put(new Key(label, name, interviewer, List.copyOf(cases)),
                    new Turns(known.before() + before, known.after() + after, documents));
        }

        List<Found> all() {
            return found.entrySet().stream().map(each -> new Found(each.getKey().label(), each.getKey().name(),
                    each.getKey().interviewer(), each.getKey().cases(), each.getValue().before(),
                    each.getValue().after(), each.getValue().documents())).toList();
        }
    }
}
