package org.makna.analysis;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;

/** Small corpora with everything in them that makes counting hard: overlaps, gaps, emoji, empty segments, shared text. */
final class RandomCorpus {

    private static final String[] WORDS = {"air", "jalan", "🙂", "a👍b", "loket", "kami", "x"};
    private static final String[] CODES = {"K1", "K1 > a", "K1 > a > i", "K1 > b", "K2", "K2 > c"};
    private static final String[] CODERS = {"Ana", "Budi"};

    private final RandomGenerator random;
    private final CorpusBuilder corpus = new CorpusBuilder();
    private final String[] documents = {"D0", "F/D1", "F/D2", "F/G/D3"};

    private RandomCorpus(RandomGenerator random) {
        this.random = random;
    }

    static CorpusBuilder of(RandomGenerator random) {
        return new RandomCorpus(random).build();
    }

    private CorpusBuilder build() {
        DocumentKind[] kinds = {DocumentKind.INTERVIEW, DocumentKind.INTERVIEW, DocumentKind.SURVEY,
                DocumentKind.SURVEY};
        for (int i = 0; i < documents.length; i++) {
            corpus.document(documents[i], kinds[i], text());
        }
        corpus.caseAttribute("Wilayah", AttributeType.TEXT).documentAttribute("Sumber", AttributeType.TEXT);
        corpus.value("D0", "Sumber", "a").value("F/D1", "Sumber", "b").value("F/D2", "Sumber",
                AttributeValue.NOT_APPLICABLE);
        for (String code : CODES) {
            corpus.code(code);
        }
        for (String coder : CODERS) {
            corpus.coder(coder);
        }
        cases();
        for (String document : documents) {
            turns(document);
        }
        corpus.interviewer("I");
        for (int i = 0; i < 18; i++) {
            coding();
        }
        collections();
        return corpus;
    }

    /** Collections that overlap; the first has some document and leaves some out, others may hold all or nothing. */
    private void collections() {
        corpus.collection(CollectionKind.DOCUMENTS, "Dok", random.nextBoolean() ? "D0" : "F/D1", "F/D2")
                .collection(CollectionKind.DOCUMENTS, "Dok lain", some(documents))
                .collection(CollectionKind.CODES, "Kode", some(CODES))
                .collection(CollectionKind.CODES, "Kode lain", some(CODES))
                .collection(CollectionKind.CASES, "Orang", some("Kasus 0", "Kasus 1", "Kasus 2", "Kasus 3"))
                .collection(CollectionKind.CASES, "Orang lain", some("Kasus 0", "Kasus 2", "Kasus 4"));
    }

    private String[] some(String... all) {
        return Arrays.stream(all).filter(one -> random.nextInt(3) > 0).toArray(String[]::new);
    }

    private void cases() {
        String[] values = {"Bali", "Bali", "Papua", "", ""};
        for (int k = 0; k < values.length; k++) {
            String name = "Kasus " + k;
            corpus.emptyCase(name);
            if (!values[k].isEmpty()) {
                corpus.value(name, "Wilayah", values[k]);
            }
            for (int part = random.nextInt(3); part > 0; part--) {
                String document = documents[random.nextInt(documents.length)];
                int[] range = range(document, 1);
                corpus.casePart(name, document, range[0], range[1]);
            }
        }
        corpus.value("Kasus 4", "Wilayah", AttributeValue.NOT_APPLICABLE);
    }

    /** Turns one after the other with gaps between some; the questions run across them. */
    private void turns(String document) {
        String text = corpus.text(document);
        int length = text.length();
        int at = whole(text, random.nextInt(3));
        while (at < length) {
            int end = whole(text, Math.min(length, at + 1 + random.nextInt(9)));
            corpus.turn(random.nextInt(3) == 0 ? "I" : "P" + random.nextInt(2), document, at, end);
            at = whole(text, end + random.nextInt(3));
        }
        for (int q = 0; q < 2; q++) {
            int[] range = range(document, 1);
            corpus.question("Q" + q, document, range[0], range[1]);
        }
    }

    private void coding() {
        String document = documents[random.nextInt(documents.length)];
        int[] range = range(document, random.nextInt(6) == 0 ? 0 : 1);
        corpus.coding(document, range[0], range[1], CODES[random.nextInt(CODES.length)],
                CODERS[random.nextInt(CODERS.length)], random.nextBoolean() ? -1 : random.nextInt(101));
    }

    /** A range at least as long as given that cuts no surrogate pair. */
    private int[] range(String document, int least) {
        String text = corpus.text(document);
        int start = whole(text, random.nextInt(text.length()));
        int end = whole(text, Math.min(text.length(), start + least + random.nextInt(14)));
        return end - start < least
                ? new int[]{start, whole(text, Math.min(text.length(), start + 2))}
                : new int[]{start, least == 0 ? start : end};
    }

    private static int whole(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                ? offset + 1
                : offset;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int words = 3 + random.nextInt(8);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
