package org.makna.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.Main;
import org.makna.cli.CommandLineProgram;
import org.makna.ui.shell.MaknaWindow;

/** What the installer knows of the program is still true, as far as that can be told without building one. */
class InstallerTest {

    private static final Path INSTALLER = Path.of("installer");

    @TempDir
    Path temp;

    @Test
    void itsProgramsCompileWithoutAWarning() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none", "-d", temp.toString()));
        try (Stream<Path> files = Files.list(INSTALLER)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().forEach(arguments::add);
        }
        assertThat(arguments).hasSizeGreaterThan(10);
        assertThat(run("javac", arguments)).isEmpty();
    }

    @Test
    void theRuntimeHasEveryModuleThatMaknaUses() throws IOException, URISyntaxException {
        String program = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        String javafx = classPath().stream()
                .filter(jar -> jar.getFileName().toString().matches("javafx-\\w+-[\\d.]+-\\w.*\\.jar"))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String used = run("jdeps", List.of("-q", "--ignore-missing-deps", "--multi-release", "25", "--module-path",
                javafx, "--print-module-deps", program));
        assertThat(Files.readAllLines(INSTALLER.resolve("modules.txt"))).contains(used.strip().split(","));
    }

    @Test
    void everyLibraryHasALicenceAndItsText() throws IOException {
        List<String> lines = Files.readAllLines(INSTALLER.resolve("licences/libraries.tsv"));
        for (String library : libraries()) {
            assertThat(lines).as("licence of " + library).anyMatch(line -> line.startsWith(library + "\t"));
        }
        for (String line : lines) {
            String[] fields = line.split("\t");
            assertThat(fields).as(line).hasSize(3);
            for (String licence : fields[1].split(" ")) {
                assertThat(INSTALLER.resolve("licences/" + licence + ".txt")).as(line).isNotEmptyFile();
            }
        }
    }

    @Test
    void itStartsAsTheBuildDoes() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher start = Pattern.compile("<executable>java</executable>\\s*<arguments>(.*?)</arguments>", Pattern.DOTALL)
                .matcher(pom);
        assertThat(start.find()).isTrue();
        List<String> arguments = Pattern.compile("<argument>(.*?)</argument>").matcher(start.group(1)).results()
                .map(found -> found.group(1)).toList();
        List<String> options = Files.readAllLines(INSTALLER.resolve("java-options.txt"));
        assertThat(options).containsAll(
                arguments.stream().filter(argument -> argument.startsWith("--enable-native-access")).toList());
        String modules = arguments.stream().filter(argument -> argument.startsWith("--add-modules=")).findFirst()
                .orElseThrow().replace("--add-modules=", "");
        assertThat(Files.readAllLines(INSTALLER.resolve("modules.txt"))).contains(modules.split(","));
        assertThat(arguments).endsWith(Main.class.getName());
        assertThat(Files.readString(INSTALLER.resolve("AppImage.java"))).contains('"' + Main.class.getName() + '"');
    }

    @Test
    void theVersionIsThatOfTheBuildFile() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        // Both readers, of Java and of the shell, want the version in the line below the name.
        assertThat(pom)
                .containsPattern("<artifactId>makna</artifactId>\\n\\s*<version>\\d+\\.\\d+\\.\\d+(-\\w+)?</version>")
                .containsPattern("<javafx>[\\d.]+</javafx>");
        assertThat(Files.readString(INSTALLER.resolve("linux/control"))).contains("\nVersion: @VERSION@\n");
    }

    @Test
    void theDesktopKnowsTheWindowAndTheStudy() throws IOException {
        Properties entry = new Properties();
        try (var in = Files.newBufferedReader(INSTALLER.resolve("linux/makna.desktop"))) {
            entry.load(in);
        }
        String types = Files.readString(INSTALLER.resolve("linux/makna.xml"));
        assertThat(entry.getProperty("StartupWMClass")).isEqualTo(MaknaWindow.class.getName());
        assertThat(entry.getProperty("Exec")).isEqualTo("makna %f");
        assertThat(types).contains("<mime-type type=\"" + entry.getProperty("MimeType").replace(";", "") + "\">")
                .contains("<glob pattern=\"*.makna\"/>");
        for (String system : List.of("windows", "macos")) {
            Properties study = new Properties();
            try (var in = Files.newBufferedReader(INSTALLER.resolve(system + "/study.properties"))) {
                study.load(in);
            }
            assertThat(study.getProperty("extension")).isEqualTo("makna");
            assertThat(study.getProperty("mime-type") + ";").isEqualTo(entry.getProperty("MimeType"));
            assertThat(Path.of(study.getProperty("icon"))).isNotEmptyFile();
        }
    }

    @Test
    void aStudyIsKnownByItsFirstBytes() throws IOException {
        Path study = temp.resolve("study.makna");
        StringWriter said = new StringWriter();
        int code = CommandLineProgram.run(List.of("new", study.toString()), new PrintWriter(said),
                new PrintWriter(said));
        assertThat(code).as(said.toString()).isZero();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(study));
        Matcher magic = Pattern.compile("type=\"big32\" offset=\"(\\d+)\" value=\"0x(\\p{XDigit}+)\"")
                .matcher(Files.readString(INSTALLER.resolve("linux/makna.xml")));
        assertThat(magic.find()).isTrue();
        assertThat(bytes.getInt(Integer.parseInt(magic.group(1))))
                .isEqualTo(Integer.parseUnsignedInt(magic.group(2), 16));
    }

    @Test
    void everyIconIsThere() {
        for (int size : new int[]{16, 32, 48, 64, 128, 256, 512}) {
            assertThat(Path.of("src/main/resources/org/makna/ui/icons/makna-" + size + ".png")).isNotEmptyFile();
            assertThat(INSTALLER.resolve("icons/study-" + size + ".png")).isNotEmptyFile();
        }
        for (String icon : List.of("makna.ico", "makna.icns")) {
            assertThat(INSTALLER.resolve("icons").resolve(icon)).isNotEmptyFile();
        }
    }

    /** Those that the build file names; what they bring along is checked where the installer is built. */
    private static List<String> libraries() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> names = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL).matcher(pom).results()
                .map(found -> found.group(1)).filter(one -> !one.contains("<scope>test</scope>"))
                .map(one -> one.replaceAll("(?s).*<artifactId>(.*)</artifactId>.*", "$1"))
                .filter(name -> !name.startsWith("javafx-")).toList();
        assertThat(names).contains("sqlite-jdbc");
        return names;
    }

    private static String run(String tool, List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.toString().endsWith(".jar")).toList();
    }
}
