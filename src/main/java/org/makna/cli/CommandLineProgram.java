package org.makna.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.QueryException;
import org.makna.model.UsageException;
import org.makna.study.StudyPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line and gives its exit code: 0 done, 1 a finding or failure, 2 wrong usage. */
public final class CommandLineProgram {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);
    private static final int WRONG_USAGE = 2;

    private final Console console;

    private CommandLineProgram(Console console) {
        this.console = console;
    }

    /**
     * Runs a command.
     *
     * @param args the arguments after the program's name
     * @param out  where results go
     * @param err  where progress, reports and errors go
     * @return the exit code
     */
    public static int run(List<String> args, PrintWriter out, PrintWriter err) {
        Messages messages = Messages.in(language(args, Locale.getDefault()));
        return new CommandLineProgram(new Console(out, err, messages)).execute(args.toArray(String[]::new));
    }

    /** The language that {@code --lang} names, else the system's where there are messages in it, else English. */
    static Locale language(List<String> args, Locale system) {
        String chosen = chosenLanguage(args).orElse(system.getLanguage());
        return chosen.equals("id") || chosen.equals("in") ? Locale.of("id") : Locale.ENGLISH;
    }

    private static Optional<String> chosenLanguage(List<String> args) {
        Optional<String> chosen = Optional.empty();
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals("--lang") && i + 1 < args.size()) {
                chosen = Optional.of(args.get(i + 1));
            } else if (args.get(i).startsWith("--lang=")) {
                chosen = Optional.of(args.get(i).substring("--lang=".length()));
            }
        }
        return chosen;
    }

    /** All commands, speaking the console's language. */
    static CommandLine commands(Console console) {
        CommandLine line = new CommandLine(new MaknaCommand());
        line.addSubcommand(new NewCommand(console));
        line.addSubcommand(new ImportCommand(console));
        for (StudyPart part : StudyPart.values()) {
            line.addSubcommand(PartCommand.of(console, part));
        }
        line.addSubcommand(new CodeCommand(console));
        line.addSubcommand(new RulesCommand(console));
        // A query may begin with -word.
        line.addSubcommand(new CommandLine(new SearchCommand(console)).setUnmatchedOptionsArePositionalParams(true));
        line.addSubcommand(new SegmentsCommand(console));
        line.addSubcommand(new TableCommand(console));
        line.addSubcommand(new StatisticsCommand(console));
        line.addSubcommand(new SimilarityCommand(console));
        line.addSubcommand(new WordsCommand(console));
        line.addSubcommand(new AgreementCommand(console));
        line.addSubcommand(new HistoryCommand(console));
        line.addSubcommand(new UndoCommand.Back(console));
        line.addSubcommand(new UndoCommand.Forth(console));
        line.addSubcommand(new ExportCommand(console));
        line.addSubcommand(new BackupCommand(console));
        line.addSubcommand(new RestoreCommand(console));
        line.addSubcommand(new CheckCommand(console));
        prepare(line, console.messages());
        return line;
    }

    private int execute(String[] args) {
        if (!isKnownLanguage(List.of(args))) {
            console.tell("cli.usage.lang");
            return WRONG_USAGE;
        }
        CommandLine line = commands(console);
        line.setOut(console.out()).setErr(console.err()).setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true).setExpandAtFiles(false).setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(this::wrongUsage).setExecutionExceptionHandler(this::failure);
        int code = line.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** Gives a command and those below it the bundle, help and language options. */
    private static void prepare(CommandLine line, Messages messages) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.setResourceBundle(messages.bundle());
        line.getSubcommands().values().forEach(below -> prepare(below, messages));
    }

    private int wrongUsage(CommandLine.ParameterException e, String[] args) {
        String reason = switch (e) {
            case CommandLine.MissingParameterException missing -> console.messages().text("cli.usage.missing",
                    String.join(", ",
                            missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList()));
            case CommandLine.UnmatchedArgumentException unmatched -> console.messages().text("cli.usage.unknown",
                    String.join(" ", unmatched.getUnmatched()));
            default -> e.getArgSpec() == null || e.getValue() == null
                    ? e.getMessage() == null ? "" : e.getMessage()
                    : console.messages().text("cli.usage.value", e.getValue(), name(e.getArgSpec()));
        };
        if (!reason.isBlank()) {
            console.err().println(reason);
        }
        CommandLine.UnmatchedArgumentException.printSuggestions(e, console.err());
        console.tell("cli.usage.help", e.getCommandLine().getCommandSpec().qualifiedName());
        return WRONG_USAGE;
    }

    private static boolean isKnownLanguage(List<String> args) {
        return chosenLanguage(args).map(chosen -> chosen.equals("en") || chosen.equals("id")).orElse(true);
    }

    private static String name(CommandLine.Model.ArgSpec arg) {
        return arg instanceof CommandLine.Model.OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private int failure(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        return switch (e) {
            case QueryException query -> {
                console.tell(query.message());
                console.err().println("  " + query.query());
                console.err().println("  " + " ".repeat(query.query().codePointCount(0, query.position())) + "^");
                yield WRONG_USAGE;
            }
            case Usage usage -> {
                console.tell(usage.message());
                console.tell("cli.usage.help", line.getCommandSpec().qualifiedName());
                yield WRONG_USAGE;
            }
            case UsageException wording -> {
                console.tell(wording.message());
                yield WRONG_USAGE;
            }
            case MaknaException known -> {
                console.tell(known.message());
                yield StudyCommand.FINDING;
            }
            default -> {
                LOG.error("A command failed unexpectedly", e);
                console.tell("cli.unexpected", e.toString());
                yield StudyCommand.FINDING;
            }
        };
    }
}
