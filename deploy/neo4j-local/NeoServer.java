import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j Community server on 127.0.0.1, through its public embedded API.
 *
 * <p>Arguments: home directory, Bolt port. The password of the user {@code neo4j} comes from the
 * environment (NEO4J_LOCAL_PASSWORD), never from the command line. Prints {@code ready} once it
 * answers, and ends when its standard input does, so that it never outlives who started it.
 */
public class NeoServer {
  public static void main(String[] args) throws Exception {
    String password = System.getenv("NEO4J_LOCAL_PASSWORD");
    if (args.length != 2 || password == null) {
      System.err.println("usage: NEO4J_LOCAL_PASSWORD=… NeoServer HOME PORT");
      System.exit(2);
    }
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(Path.of(args[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(
                BoltConnector.listen_address,
                new SocketAddress("127.0.0.1", Integer.parseInt(args[1])))
            .setConfig(
                BoltConnector.advertised_address,
                new SocketAddress("127.0.0.1", Integer.parseInt(args[1])))
            .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
            .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 268435456L)
            .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(10))
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    try {
      // Not ALTER: that refuses the password which the user already has.
      server
          .database("system")
          .executeTransactionally(
              "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
              Map.of("password", password));
    } catch (RuntimeException error) {
      System.err.println("the password cannot be set: " + error.getMessage());
      System.exit(1);
    }
    System.out.println("ready");
    while (System.in.read() != -1) {
      // a terminal may send lines: they say nothing
    }
    System.exit(0);
  }
}
