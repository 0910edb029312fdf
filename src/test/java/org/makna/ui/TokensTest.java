package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of both themes can be read, and nothing else names a colour. */
class TokensTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/makna/ui");
    private static final Pattern TOKEN = Pattern.compile("(-mk-[a-z-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsStandOutFromEveryGroundTheyStandOn(String theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        List<String> grounds = List.of("-mk-bg", "-mk-panel", "-mk-rail", "-mk-chip", "-mk-selection");
        for (String ground : grounds) {
            for (String word : List.of("-mk-text", "-mk-mute")) {
                assertContrast(tokens, word, ground);
            }
        }
        for (String ground : List.of("-mk-panel", "-mk-bg")) {
            for (String word : List.of("-mk-accent", "-mk-danger", "-mk-good")) {
                assertContrast(tokens, word, ground);
            }
        }
        assertContrast(tokens, "-mk-on-accent", "-mk-accent");
        assertContrast(tokens, "-mk-text", "-mk-hit");
    }

    @Test
    void bothThemesDefineTheSameTokens() throws IOException {
        assertThat(tokens("light").keySet()).isEqualTo(tokens("dark").keySet()).hasSizeGreaterThan(10);
    }

    @Test
    void onlyTheTokensNameColours() throws IOException {
        String sheet = Files.readString(FOLDER.resolve("makna.css"));
        assertThat(
                Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|: *(black|white|gray|grey|red|blue)\\b").matcher(sheet)
                        .results().map(found -> found.group()).toList())
                .isEmpty();
    }

    private static void assertContrast(Map<String, String> tokens, String word, String ground) {
        double a = luminance(tokens.get(word));
        double b = luminance(tokens.get(ground));
        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).as(word + " on " + ground)
                .isGreaterThanOrEqualTo(4.5);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String hex) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + i * 2, 3 + i * 2), 16) / 255.0;
            linear[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static Map<String, String> tokens(String theme) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(Files.readString(FOLDER.resolve(theme + ".css")));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}
