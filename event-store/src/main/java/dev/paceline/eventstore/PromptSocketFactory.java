package dev.paceline.eventstore;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.SocketFactory;

/**
 * Sockets that don't wait where the driver only peeks. After each notification the driver looks for
 * another with a timeout of one millisecond, so it would deliver nothing while notifications come
 * faster than that. Public because the driver makes it by name.
 */
public final class PromptSocketFactory extends SocketFactory {

  private static final int PEEK_TIMEOUT_MILLIS = 1;

  /** Called by the driver. */
  public PromptSocketFactory() {}

  @Override
  public Socket createSocket() {
    return new PromptSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private static Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = new PromptSocket();
    socket.connect(address);
    return socket;
  }

  private static final class PromptSocket extends Socket {

    private volatile boolean peeking;

    @Override
    public synchronized void setSoTimeout(int timeout) throws SocketException {
      peeking = timeout == PEEK_TIMEOUT_MILLIS;
      super.setSoTimeout(timeout);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          if (peeking && in.available() == 0) {
            throw new SocketTimeoutException("nothing has come yet");
          }
          return in.read(buffer, offset, length);
        }
      };
    }
  }
}
