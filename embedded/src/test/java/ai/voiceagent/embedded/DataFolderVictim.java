package ai.voiceagent.embedded;

import java.nio.file.Path;

/** A process that holds a data folder. */
final class DataFolderVictim {

    private DataFolderVictim() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("READY " + DataFolder.open(Path.of(arguments[0])));
        Thread.currentThread().join();
    }
}
