package io.helpdesk.wire.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the JDK's own tool sees in the virtual machine of a server. */
public final class VirtualMachine {

    private final long pid;

    VirtualMachine(long pid) {
        this.pid = pid;
    }

    /** Its platform threads, each with its name in quotes and its stack. */
    public List<String> threads() {
        return Pattern.compile("\n\n")
                .splitAsStream(ask("Thread.print"))
                .map(String::strip)
                .filter(thread -> thread.startsWith("\""))
                .toList();
    }

    /** Bytes that its objects take, after what nobody uses was collected. */
    public long heapInUse() {
        ask("GC.run");
        // one line for each generation, or one for all of them
        return Pattern.compile("(?:generation|heap)\\s+total \\d+K, used (\\d+)K")
                .matcher(ask("GC.heap_info"))
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)) * 1024)
                .sum();
    }

    private String ask(String... command) {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid)));
        words.addAll(List.of(command));
        return Tool.run(Map.of(), words);
    }
}
