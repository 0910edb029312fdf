package org.makna.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folders that belong to the user rather than to a study.
 *
 * @param cache    what can be built again, such as search indexes
 * @param settings what the user prefers
 * @param studies  where studies are proposed to be kept
 */
public record UserFolders(Path cache, Path settings, Path studies) {

    /**
     * The folders that the operating system means for this. The property {@code makna.home} names one folder for all of them,
     * {@code makna.cache} another one for the cache.
     */
    public static UserFolders ofSystem() {
        String home = System.getProperty("makna.home", "");
        UserFolders usual = home.isBlank()
                ? of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv())
                : new UserFolders(Path.of(home, "cache"), Path.of(home, "settings"), Path.of(home, "studies"));
        String cache = System.getProperty("makna.cache", "");
        return cache.isBlank() ? usual : new UserFolders(Path.of(cache), usual.settings(), usual.studies());
    }

    static UserFolders of(String system, Path home, Map<String, String> environment) {
        Path documents = home.resolve("Documents");
        Path studies = (Files.isDirectory(documents) ? documents : home).resolve("Makna");
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            Path local = place(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
                    .resolve("Makna");
            return new UserFolders(local.resolve("Cache"), local, studies);
        }
        if (os.contains("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(library.resolve("Caches").resolve("Makna"),
                    library.resolve("Application Support").resolve("Makna"), studies);
        }
        return new UserFolders(place(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("makna"),
                place(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("makna"), studies);
    }

    private static Path place(@Nullable String named, Path usual) {
        return named == null || named.isBlank() ? usual : Path.of(named);
    }
}
