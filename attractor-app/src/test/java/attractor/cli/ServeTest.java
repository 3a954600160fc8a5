package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServeTest {

    @TempDir
    Path folder;

    @Test
    void itServesThePlaygroundAndTheCatalogueUntilItIsStopped() throws Exception {
        int port = freePort();
        CompletableFuture<Shell.Answer> answer = new CompletableFuture<>();
        Thread serving = Thread.ofPlatform()
                .start(() -> answer.complete(new Shell(folder).line("attractor serve --port " + port)));

        assertThat(get(port, "/").body()).contains("<attractor-playground>");
        assertThat(get(port, "/api/v1/models").body()).contains("\"id\":\"hopfield\"", "\"parameters\"");
        assertThat(get(port, "/api/v1/experiments").body())
                .contains("\"id\":\"hopfield-1982.merging\"", "\"claims\"", "\"missing\"");
        serving.interrupt();

        Shell.Answer ended = answer.get(30, TimeUnit.SECONDS);
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).isEqualTo("the playground is at http://localhost:" + port + "/\n");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Shell.Answer answer = new Shell(folder).line("attractor serve --port " + taken.getLocalPort());

            assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("port " + taken.getLocalPort() + " cannot be used");
        }
    }

    /// Asks until the server is there, at most 20 s.
    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            for (int attempt = 0; ; attempt++) {
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofString());
                } catch (ConnectException e) {
                    if (attempt == 200) {
                        throw e;
                    }
                    Thread.sleep(100);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
