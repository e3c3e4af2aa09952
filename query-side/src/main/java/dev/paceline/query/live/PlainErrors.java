package dev.paceline.query.live;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/**
 * ERROR frames that say plainly what was wrong and nothing about the inside. The default handler
 * sends the exception's message. The connection closes after each.
 */
final class PlainErrors extends StompSubProtocolErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);
  static final String NOT_NOW = "not available now, try again";

  @Override
  public Message<byte[]> handleClientMessageProcessingError(
      @Nullable Message<byte[]> clientMessage, Throwable ex) {
    String text = clientMessage == null ? "the frame could not be read" : reason(clientMessage, ex);
    LOG.debug("refused a frame: {}", text, ex);
    return error(text, clientMessage);
  }

  @Override
  public Message<byte[]> handleErrorMessageToClient(Message<byte[]> errorMessage) {
    return errorMessage;
  }

  /** An ERROR frame, with the receipt that the refused frame asked for. */
  static Message<byte[]> error(String text, @Nullable Message<?> cause) {
    StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.ERROR);
    headers.setMessage(text);
    headers.setContentType(MimeTypeUtils.TEXT_PLAIN);
    if (cause != null) {
      StompHeaderAccessor client = StompHeaderAccessor.wrap(cause);
      String receipt = client.getReceipt();
      if (receipt != null) {
        headers.setReceiptId(receipt);
      }
      headers.setSessionId(client.getSessionId());
    }
    headers.setLeaveMutable(true);
    return MessageBuilder.createMessage(
        text.getBytes(StandardCharsets.UTF_8), headers.getMessageHeaders());
  }

  private static String reason(Message<byte[]> frame, Throwable ex) {
    for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
      if (cause instanceof FrameRefused) {
        return String.valueOf(cause.getMessage());
      }
      if (cause instanceof DataAccessException) {
        return NOT_NOW;
      }
    }
    // The framework itself refuses what comes out of turn, before any interceptor sees it.
    StompCommand command = StompHeaderAccessor.wrap(frame).getCommand();
    return switch (command) {
      case CONNECT, STOMP -> "already connected";
      case null, default -> "CONNECT comes first";
    };
  }
}
