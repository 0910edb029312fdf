import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the build file says.
 *
 * @param version the program's version, such as {@code 1.2.0} or {@code 1.3.0-SNAPSHOT}
 * @param javafx  the version of JavaFX
 */
record Pom(String version, String javafx) {

    static Pom read(Path file) throws IOException {
        String text = Files.readString(file);
        return new Pom(first(text, "<artifactId>makna</artifactId>\\s*<version>([^<]+)</version>"),
                first(text, "<javafx>([^<]+)</javafx>"));
    }

    /** The version without a word behind it, as installers of Windows and macOS want it. */
    String number() {
        return version.replaceFirst("-.*", "");
    }

    private static String first(String text, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IOException("Not in pom.xml: " + pattern);
        }
        return found.group(1);
    }
}
