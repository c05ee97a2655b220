"""Break a real part while real workers send a thousand reminders, and count what arrived."""
