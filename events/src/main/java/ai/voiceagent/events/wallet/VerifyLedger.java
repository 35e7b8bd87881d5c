package ai.voiceagent.events.wallet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies an exported ledger offline, with nothing but a Java: {@code bin/verify-ledger} runs it. */
public final class VerifyLedger {

    private static final String USAGE = """
            usage: verify-ledger [--part] [--head HASH] FILE   (- reads standard input)
              Checks every hash, link, sequence number, balance and posting of an exported ledger (NDJSON).
              --part       the export need not begin with the wallet's first entry
              --head HASH  the export must end with the entry of this hash (nothing was cut off)
            Exit status: 0 valid, 1 not valid (the first problem is told), 2 wrong usage.""";

    private boolean part;
    private @Nullable String head;
    private @Nullable String file;

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.in, System.out, System.err));
    }

    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var run = new VerifyLedger();
        if (!run.understands(arguments)) {
            err.println(USAGE);
            return 2;
        }
        return run.verify(in, out, err);
    }

    private boolean understands(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var argument = rest.remove();
            if (argument.equals("--part")) part = true;
            else if (argument.equals("--head") && !rest.isEmpty()) head = rest.remove();
            else if (file == null && (argument.equals("-") || !argument.startsWith("-"))) file = argument;
            else return false;
        }
        return file != null;
    }

    private int verify(InputStream standardInput, PrintStream out, PrintStream err) {
        var ledger = new ExportedLedger(part);
        try (var in =
                new BufferedInputStream("-".equals(file) ? standardInput : Files.newInputStream(Path.of("" + file)))) {
            var problem = ledger.problem(in);
            if (problem.isPresent()) return invalid(err, problem.get());
        } catch (IOException e) {
            return invalid(err, "cannot read " + e.getMessage());
        }
        var found = ledger.walk().headHash();
        if (head != null && !head.equals(found))
            return invalid(err, "the last entry has hash " + found + ", not " + head);
        out.println("valid: " + ledger.lines() + " entries, balance "
                + ledger.walk().balancePaise() + " paise, head " + found);
        return 0;
    }

    private static int invalid(PrintStream err, String problem) {
        err.println("NOT VALID: " + problem);
        return 1;
    }
}
