package ai.voiceagent.embedded.mongo;

import java.nio.file.Path;

/** An embedded MongoDB in a process of its own. */
final class MongoVictim {

    private MongoVictim() {}

    public static void main(String[] arguments) throws InterruptedException {
        var mongo = EmbeddedMongo.start(Path.of(arguments[0]));
        System.out.println("READY " + mongo.uri("voice"));
        Thread.currentThread().join();
    }
}
