package org.sidestep.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One reader's connection: as little work on this side as HTTP/1.1 allows. */
public final class KeptConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;

    public KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        out = socket.getOutputStream();
        host = "localhost:" + port;
    }

    /**
     * What came back, without its body.
     *
     * @param last whether the server then closes the connection
     */
    public record Answer(int status, String location, boolean last) {}

    /** The server closed the connection before it answered anything. */
    public static final class Closed extends IOException {
        private static final long serialVersionUID = 1;

        Closed(Throwable cause) {
            super(cause);
        }
    }

    /**
     * @throws Closed when there is no answer
     * @throws IOException when there is half of one
     */
    public Answer post(String path, String form) throws IOException {
        return send(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + host
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length()
                        + "\r\n\r\n"
                        + form);
    }

    public Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    }

    private Answer send(String request) throws IOException {
        begin(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        String location = "";
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT)) {
                case "location" -> location = value.replaceFirst("#.*$", "");
                case "content-length" -> length = Integer.parseInt(value);
                case "connection" -> last = value.equals("close");
                case "transfer-encoding" -> chunked = true;
                default -> {}
            }
        }
        if (chunked) {
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size);
                line();
            }
            line();
        } else {
            in.skipNBytes(length);
        }
        return new Answer(status, location, last);
    }

    private void begin(String request) throws IOException {
        try {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            in.mark(1);
            if (in.read() < 0) {
                throw new EOFException();
            }
            in.reset();
        } catch (IOException e) {
            throw new Closed(e);
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
