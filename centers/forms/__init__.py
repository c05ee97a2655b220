from centers.forms.joining import ChooseConversationsForm, JoinForm, SharingForm

__all__ = ["ChooseConversationsForm", "JoinForm", "SharingForm"]
