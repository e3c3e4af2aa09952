package dev.paceline.query.live;

import jakarta.servlet.ServletConnection;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/**
 * The connection of a request, which another thread may cut. Tomcat's own ways to close one are for
 * the thread that serves it: from another they could let a write go to whoever is given the buffers
 * next. Here only the socket's sending half is closed; what is written then fails.
 */
record CuttableConnection(ServletConnection connection, SocketChannel socket)
    implements ServletConnection {

  void cut() {
    try {
      socket.shutdownOutput();
    } catch (IOException | RuntimeException gone) {
      // It is closed.
    }
  }

  @Override
  public String getConnectionId() {
    return connection.getConnectionId();
  }

  @Override
  public String getProtocol() {
    return connection.getProtocol();
  }

  @Override
  public String getProtocolConnectionId() {
    return connection.getProtocolConnectionId();
  }

  @Override
  public boolean isSecure() {
    return connection.isSecure();
  }
}
