package org.makna.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceKeysTest {

    @Test
    void findsKeysInCallsWhereverTheLineIsBrokenAndCountsWhatFillsThem() {
        String source = """
                // Message.of("in.comment")
                throw new MaknaException("a.first", file, count(1, 2));
                throw new MaknaException(
                        "a.second");
                throw new QueryException(query, at("(", ','), "a.third", List.of(1, 2));
                messages.text("a.fourth", args);
                Finding.lost("a.fifth", Message.of("a.sixth", "x"));
                Message.of(key, "no.key");
                Message.of("a.built." + word);
                """;
        assertThat(SourceKeys.inCalls("A.java", source)).containsExactlyInAnyOrder(new KeyUse("A.java:2", "a.first", 2),
                new KeyUse("A.java:3", "a.second", 0), new KeyUse("A.java:5", "a.third", 1),
                new KeyUse("A.java:6", "a.fourth", KeyUse.UNKNOWN), new KeyUse("A.java:7", "a.fifth", 1),
                new KeyUse("A.java:7", "a.sixth", 1));
    }

    @Test
    void findsEveryLiteralOfTheShapeOfAKey() {
        String source = """
                fault(3, "a.first");
                // "a.comment"
                String s = "Not a.key" + "a.built." + 'x' + "\\"" + "plain" + "a.Upper";
                """;
        assertThat(SourceKeys.literals("A.java", source)).extracting(KeyUse::key).containsExactly("a.first",
                "a.built.");
    }

    @Test
    void leavesTextBlocksAlone() {
        String block = "\"\"\"";
        String source = "String sql = " + block + "\n select \"a.first\" from t\n" + block + "; call(\"a.second\");";
        assertThat(SourceKeys.literals("A.java", source)).extracting(KeyUse::key).containsExactly("a.second");
    }

    @Test
    void findsKeysOfFxml() {
        assertThat(SourceKeys.inFxml("a.fxml", "<Button text=\"%desk.save\"/>"))
                .containsExactly(new KeyUse("a.fxml:1", "desk.save", 0));
    }
}
